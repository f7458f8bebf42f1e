// The data of the page, and how numbers, dates and names are said in its language.

const data = JSON.parse(document.getElementById("data").textContent);
const LANGS = Object.keys(data.words);
let lang = data.lang || LANGS.find((each) => navigator.language.startsWith(each)) || "en";

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, key) =>
    values && key in values ? String(values[key]) : whole);
}

// A word of the interface by its key.
function say(key, values) {
  return fill(data.words[lang].words[key], values);
}

// A number with what is counted: "1 article", "48 articles".
function count(key, n) {
  const forms = data.words[lang].counts[key];
  const form = new Intl.PluralRules(lang).select(n) === "one" ? forms.one : forms.other;
  return fill(form, { n: showNumber(n) });
}

function showNumber(n) {
  return new Intl.NumberFormat(lang, { useGrouping: "always" }).format(n);
}

function showScore(score) {
  const places = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(lang, places).format(score);
}

// Characters that turn the direction of a line or have no shape are not shown: a name
// must not rearrange the words around it.
const UNSHOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g;

function tidy(text) {
  return text.replace(UNSHOWN, "");
}

function shorten(text, length) {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

function showDate(value) {
  if (!value) return "";
  const parts = value.split("/");
  if (parts.length === 2 && parts.every(Boolean)) return parts.map(showStamp).join(" – ");
  return showStamp(value);
}

function showStamp(value) {
  const found = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  if (!found) return value;
  const [, year, month, day] = found;
  if (!month) return year === "XXXX" ? value : year;
  const season = data.words[lang].seasons[month];
  if (season) return fill(season, { year });
  const style = { timeZone: "UTC", month: day ? "short" : "long" };
  if (day) style.day = "numeric";
  if (year !== "XXXX") style.year = "numeric";
  const moment = new Date(`${year === "XXXX" ? "2000" : year}-${month}-${day || "01"}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return value;
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, style).format(moment);
}

// Days as YYYY-MM-DD, as far as they differ: "2023", "March 2024".
function showDays(days) {
  const [first, last] = days;
  if (first === last) return showStamp(first);
  const months = first.slice(0, 7) === last.slice(0, 7);
  if (months) return showStamp(first.slice(0, 7));
  const years = new Set([first.slice(0, 4), last.slice(0, 4)]); // a year alone is one
  return [...years].join("–");
}

const nameOf = (entity) => tidy(entity.names[lang] || entity.name);
const nameOfType = (type) => tidy(type.names[lang]);
const nameOfLabel = (label) => data.words[lang].labels[label] || label;
const nameOfModality = (modality) => data.words[lang].modalities[modality] || modality;
const nameOfFamily = (family) => data.words[lang].families[family] || family;
const nameOfLang = (code) => new Intl.DisplayNames([lang], { type: "language" }).of(code);
const titleOf = (article) => tidy(article.title || article.id);
const sourceOf = (article) => (article.source ? tidy(article.source) : say("no_source"));
