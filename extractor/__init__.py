"""Entities and relations from Italian and English news."""
