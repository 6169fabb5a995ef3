// <wuzhen-agenda>: the released agenda of the summit on any page. One file, nothing from third parties; it asks only the portal that it came from.
// Attributes: lang, day (2022-11-09), theme, room, sub-forum (as they stand in the portal's addresses), year (of an earlier summit).
// What stands between its tags is shown where this file does not run, and where the agenda cannot be loaded.
const portal = new URL("/", import.meta.url);
const patience = 20_000;

// Its few own words are here, because they are needed most when nothing can be fetched.
export const words = {
  "en": { loading: "Loading the agenda…", failed: "The agenda could not be loaded.", again: "Try again", empty: "There is nothing here yet.", days: "Days", whole: "The whole agenda", times: "Wuzhen time (UTC+8)", sample: "sample" },
  "zh-Hans": { loading: "正在载入议程…", failed: "议程无法载入。", again: "重试", empty: "暂无安排。", days: "日期", whole: "完整议程", times: "乌镇时间（UTC+8）", sample: "示例" },
  "fr": { loading: "Chargement du programme…", failed: "Le programme n’a pas pu être chargé.", again: "Réessayer", empty: "Rien n’est prévu ici pour l’instant.", days: "Jours", whole: "Tout le programme", times: "Heure de Wuzhen (UTC+8)", sample: "exemple" },
  "ru": { loading: "Программа загружается…", failed: "Не удалось загрузить программу.", again: "Повторить", empty: "Здесь пока ничего нет.", days: "Дни", whole: "Вся программа", times: "Время Учжэня (UTC+8)", sample: "пример" },
  "es": { loading: "Cargando la agenda…", failed: "No se pudo cargar la agenda.", again: "Reintentar", empty: "Aquí todavía no hay nada.", days: "Días", whole: "Toda la agenda", times: "Hora de Wuzhen (UTC+8)", sample: "muestra" },
  "ar": { loading: "جارٍ تحميل جدول الأعمال…", failed: "تعذّر تحميل جدول الأعمال.", again: "إعادة المحاولة", empty: "لا يوجد شيء هنا بعد.", days: "الأيام", whole: "جدول الأعمال كاملاً", times: "بتوقيت ووتشن (UTC+8)", sample: "مثال" },
};

// Colours follow the color-scheme of the page around it; type and size are that page's own.
const css = `
:host { display: block; container-type: inline-size; line-height: 1.5; text-align: start; overflow-wrap: break-word;
  --ink: #1c2328; --ink-2: #566069; --line: #e2dccf; --surface: #ffffff; --act: #0b6665; --on-act: #ffffff;
  --teal: #0b6665; --blue: #27568f; --rose: #9a3b52; --violet: #5c4a86; --amber: #855400; --green: #3a6b2a; --slate: #4a5862; --rust: #9c431f; }
@supports (color: light-dark(red, red)) { :host {
  --ink: light-dark(#1c2328, #e9e5da); --ink-2: light-dark(#566069, #a4aeb5); --line: light-dark(#e2dccf, #2d373e); --surface: light-dark(#ffffff, #1a2126); --act: light-dark(#0b6665, #62c3bd); --on-act: light-dark(#ffffff, #0c1517);
  --teal: light-dark(#0b6665, #62c3bd); --blue: light-dark(#27568f, #8bb6ee); --rose: light-dark(#9a3b52, #ec98ac); --violet: light-dark(#5c4a86, #b9a6ea);
  --amber: light-dark(#855400, #e3b566); --green: light-dark(#3a6b2a, #98c884); --slate: light-dark(#4a5862, #b0bcc5); --rust: light-dark(#9c431f, #ee9f79); } }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.agenda:focus { outline: none; }
.agenda { padding: 1em; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); color: var(--ink); }
.days { display: flex; flex-wrap: wrap; gap: .5em; margin-block-end: 1em; }
button { min-block-size: 2.75em; padding: .3em 1.1em; border: 1px solid var(--line); border-radius: 99em; background: none; color: inherit; font: inherit; cursor: pointer; }
button:hover { border-color: var(--act); }
button[aria-selected="true"] { border-color: var(--act); background: var(--act); color: var(--on-act); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
ol { display: grid; gap: .75em; margin: 0; padding: 0; list-style: none; }
.part { --c: var(--slate); display: grid; grid-template-columns: 4em minmax(0, 1fr); gap: .1em 1em; padding: .7em .9em; border: 1px solid var(--line); border-inline-start: 4px solid var(--c); border-radius: 8px; }
.teal { --c: var(--teal); } .blue { --c: var(--blue); } .rose { --c: var(--rose); } .violet { --c: var(--violet); } .amber { --c: var(--amber); } .green { --c: var(--green); } .rust { --c: var(--rust); }
.when { grid-row: span 3; display: flex; flex-direction: column; justify-self: start; font-variant-numeric: tabular-nums; }
.when :last-child:not(:first-child) { color: var(--ink-2); font-size: .875em; }
.when :first-child { font-weight: 600; }
p { margin: 0; }
.title { font-weight: 600; }
.agenda > .title { margin-block-end: .75em; }
.where, .foot, .note { color: var(--ink-2); font-size: .875em; }
a { color: inherit; text-decoration: none; text-underline-offset: .18em; }
a:hover, .foot a { text-decoration: underline; }
.inside { gap: .1em; margin-block-start: .35em; font-size: .875em; }
.inside a { display: grid; grid-template-columns: 3.6em minmax(0, 1fr); padding-block: .15em; }
.inside time { color: var(--ink-2); font-variant-numeric: tabular-nums; }
.sample { padding: 0 .4em; border: 1px dashed currentColor; border-radius: 4px; white-space: nowrap; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25em 1em; margin-block-start: 1em; }
.foot a { color: var(--act); }
.trouble { display: grid; justify-items: start; gap: .75em; }
@container (max-width: 26rem) { .part { grid-template-columns: minmax(0, 1fr); } .when { flex-direction: row; align-items: baseline; direction: ltr; } .when :last-child:not(:first-child)::before { content: "–"; } }
`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const known = new Map();

// All elements of a page share one answer; a failure is forgotten, so that trying again asks again.
const fetchAgenda = (year) => {
  if (!known.has(year)) {
    const address = new URL("/api/v1/agenda", portal);
    if (year) {
      address.searchParams.set("year", year);
    }
    known.set(year, fetch(address, { credentials: "omit", signal: AbortSignal.timeout(patience) }).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`)))));
    known.get(year).catch(() => known.delete(year));
  }
  return known.get(year);
};

const make = (name, properties = {}, ...children) => {
  const { role, label, lang, dir, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  for (const [attribute, value] of Object.entries({ role, "aria-label": label, lang, dir })) {
    if (value) {
      made.setAttribute(attribute, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
};

const isRtl = (code) => code === "ar";

const codeOf = (tag) => Object.keys(words).find((code) => code.split("-")[0] === (tag ?? "").toLowerCase().split("-")[0]);

const isPlacedOn = (day) => (part) => part.place?.day === day;

class WuzhenAgenda extends HTMLElement {
  static observedAttributes = ["lang", "day", "theme", "room", "sub-forum", "year"];

  #agenda = null;

  #chosen = null;

  #tries = 0;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    this.#load();
  }

  attributeChangedCallback(name, before, after) {
    if (this.#tries === 0 || before === after) {
      return;
    }
    if (this.#agenda && name !== "year") {
      this.#draw();
    } else {
      this.#load();
    }
  }

  // Its own language, else that of the page around it, else one the reader prefers, else English.
  get #code() {
    return codeOf((this.closest("[lang]") ?? document.documentElement).lang) ?? navigator.languages.map(codeOf).find(Boolean) ?? "en";
  }

  get #words() {
    return words[this.#code];
  }

  async #load() {
    const mine = ++this.#tries;
    this.#agenda = null;
    this.#show(make("p", { className: "note", role: "status" }, this.#words.loading));
    try {
      const agenda = await fetchAgenda(this.getAttribute("year") ?? "");
      if (mine === this.#tries) {
        this.#agenda = agenda;
        this.#draw();
      }
    } catch {
      if (mine === this.#tries) {
        this.#fail();
      }
    }
  }

  #fail() {
    const again = make("button", { type: "button" }, this.#words.again);
    again.addEventListener("click", () => this.#load());
    this.#show(make("div", { className: "trouble" }, make("p", { role: "alert" }, this.#words.failed), make("slot"), again));
  }

  #show(...parts) {
    const hadFocus = this.shadowRoot.activeElement !== null;
    const box = make("div", { className: "agenda", lang: this.#code, dir: isRtl(this.#code) ? "rtl" : "ltr", tabIndex: -1 }, ...parts);
    this.shadowRoot.replaceChildren(box);
    if (hadFocus) {
      // What had it is gone: whoever uses the keyboard goes on from here, and not from the top of the page.
      box.focus({ preventScroll: true });
    }
  }

  #draw() {
    const days = this.#agenda.days.map((day) => day.date).filter((day) => this.#entries(day).length > 0);
    const asked = this.getAttribute("day");
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: this.#agenda.summit.timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date());
    const day = asked || [this.#chosen, today, days[0]].find((one) => days.includes(one));
    const list = this.#list(day);
    if (asked || days.length < 2) {
      this.#show(day ? make("p", { className: "title" }, this.#nameOf(day, "long")) : "", list, this.#foot(day));
      return;
    }
    const panel = make("div", { id: "day", role: "tabpanel", tabIndex: 0 }, list);
    panel.setAttribute("aria-labelledby", `day-${day}`);
    this.#show(this.#tabs(days, day), panel, this.#foot(day));
  }

  #tabs(days, shown) {
    const tabs = days.map((day) => {
      const tab = make("button", { type: "button", role: "tab", id: `day-${day}`, tabIndex: day === shown ? 0 : -1 }, this.#nameOf(day, "short"));
      tab.setAttribute("aria-selected", `${day === shown}`);
      tab.setAttribute("aria-controls", "day");
      tab.addEventListener("click", () => this.#choose(day));
      return tab;
    });
    const row = make("div", { className: "days", role: "tablist", label: this.#words.days }, ...tabs);
    row.addEventListener("keydown", (event) => {
      const at = days.indexOf(shown);
      const forward = isRtl(this.#code) ? "ArrowLeft" : "ArrowRight";
      const back = isRtl(this.#code) ? "ArrowRight" : "ArrowLeft";
      const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: days.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        this.#choose(days[(to + days.length) % days.length]);
      }
    });
    return row;
  }

  #choose(day) {
    this.#chosen = day;
    this.#draw();
    this.shadowRoot.getElementById(`day-${day}`).focus();
  }

  // Sub-forums with their sessions inside, and the sessions of the summit itself, in the order of time.
  #entries(day) {
    const { sessions, subForums } = this.#agenda;
    const [theme, room, only] = ["theme", "room", "sub-forum"].map((name) => this.getAttribute(name));
    const passes = (part) => isPlacedOn(day)(part) && (!theme || part.theme === theme) && (!room || part.place.room === room);
    const found = sessions.filter((session) => passes(session) && (!only || session.subForum === only));
    const forums = subForums.filter((forum) => !only || forum.slug === only).map((forum) => ({ part: forum, inside: found.filter((session) => session.subForum === forum.slug) }))
      .filter(({ part, inside }) => inside.length > 0 || (passes(part) && !sessions.some((session) => session.subForum === part.slug && session.place)));
    const alone = found.filter((session) => !session.subForum).map((part) => ({ part, inside: [] }));
    const start = ({ part, inside }) => (isPlacedOn(day)(part) ? part : inside[0]).place.start;
    return [...forums, ...alone].sort((one, other) => start(one).localeCompare(start(other)));
  }

  #list(day) {
    const entries = day ? this.#entries(day) : [];
    return entries.length === 0
      ? make("p", { className: "note" }, this.#words.empty)
      : make("ol", { role: "list" }, ...entries.map(({ part, inside }) => this.#entry(day, part, inside)));
  }

  #entry(day, part, inside) {
    const { rooms, themes } = this.#agenda;
    inside.sort((one, other) => one.place.start.localeCompare(other.place.start));
    const place = isPlacedOn(day)(part) ? part.place : { ...inside[0].place, end: inside.at(-1).place.end };
    const theme = themes.find((one) => one.slug === part.theme);
    const nameOf = (slug) => rooms.find((room) => room.slug === slug)?.name;
    const where = make("p", { className: "where" }, this.#text(nameOf(place.room)), theme ? " · " : "", this.#text(theme?.name));
    if (part.isIllustrative || place.isIllustrative) {
      where.append(" ", make("span", { className: "sample" }, this.#words.sample));
    }
    return make("li", { className: `part ${theme?.hue ?? ""}` },
      make("p", { className: "when" }, this.#time(place.start), this.#time(place.end)),
      make("p", { className: "title" }, make("a", { href: this.#href(part.path) }, this.#text(part.name ?? part.title))),
      where,
      inside.length > 0
        ? make("ol", { className: "inside", role: "list" }, ...inside.map((session) => make("li", {}, make("a", { href: this.#href(session.path) },
          this.#time(session.place.start),
          make("span", {}, this.#text(session.title), ...(session.place.room === place.room ? [] : [" · ", this.#text(nameOf(session.place.room))]))))))
        : "");
  }

  #foot(day) {
    const path = this.#agenda.days.find((one) => one.date === day)?.path ?? "/agenda";
    return make("p", { className: "foot" }, make("span", {}, this.#words.times), make("a", { href: this.#href(path) }, this.#words.whole));
  }

  // In the asked language, else in English, Chinese, or any: then it says which.
  #text(text = {}) {
    const code = [this.#code, "en", "zh-Hans", ...Object.keys(text)].find((one) => text[one]);
    return code ? make("span", code === this.#code ? {} : { lang: code, dir: isRtl(code) ? "rtl" : "ltr" }, text[code]) : "";
  }

  #time(instant) {
    return make("time", { dateTime: instant }, instant.slice(11, 16));
  }

  #nameOf(day, length) {
    const date = new Date(`${day}T12:00:00Z`);
    return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(`${this.#code === "en" ? "en-GB" : this.#code}-u-nu-latn`, { weekday: length, day: "numeric", month: length, timeZone: "UTC" }).format(date);
  }

  #href(path) {
    return this.#agenda.summit.pages[this.#code] + path;
  }
}

if (!customElements.get("wuzhen-agenda")) {
  customElements.define("wuzhen-agenda", WuzhenAgenda);
}
