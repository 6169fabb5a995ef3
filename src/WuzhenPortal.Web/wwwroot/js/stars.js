// Stars of the agenda: kept in this browser. No account is needed, and without one nothing is sent until the reader opens the list.
import { get, set, starKeys } from "./kept.js";

const tools = document.getElementById("agenda-tools");
const known = "wz.release";
const onlyMine = "#my-stars";
const most = 150;

export const read = () => {
  try {
    const kept = JSON.parse(get(starKeys.codes) ?? "[]");
    return Array.isArray(kept) ? kept.filter((code) => /^[0-9A-Z]{6}$/.test(code)) : [];
  } catch {
    return [];
  }
};

// What the account does not know yet: a code, and whether it is starred.
export const unsent = {
  get: () => {
    try {
      return JSON.parse(get(starKeys.unsent) ?? "{}") ?? {};
    } catch {
      return {};
    }
  },
  set: (changes) => set(starKeys.unsent, JSON.stringify(changes)),
};

export const keep = (codes) => {
  set(starKeys.codes, JSON.stringify(codes));
  draw();
};

export const write = (codes) => {
  const before = read();
  const after = [...new Set(codes)].slice(0, most);
  if (get(starKeys.owner) !== null) {
    const changed = [...after.filter((code) => !before.includes(code)).map((code) => [code, true]), ...before.filter((code) => !after.includes(code)).map((code) => [code, false])];
    unsent.set({ ...unsent.get(), ...Object.fromEntries(changed) });
  }
  keep(after);
  document.dispatchEvent(new CustomEvent("stars:changed"));
};

// The release that the reader has seen: what a later one changes is told on "my agenda".
export const lastSeen = () => Number(get(known) ?? 0);

export const see = (release) => set(known, `${release}`);

const icon = (name) => `<svg class="icon" aria-hidden="true"><use href="/img/icons.svg#${name}"></use></svg>`;

const toggle = (code) => {
  const codes = read();
  if (codes.includes(code)) {
    write(codes.filter((other) => other !== code));
  } else if (codes.length >= most) {
    say(tools.dataset.full);
  } else {
    if (!lastSeen() && tools.dataset.release) {
      see(tools.dataset.release);
    }
    write([...codes, code]);
  }
};

const say = (words) => {
  const status = document.querySelector("[data-own] [role=status]");
  if (status) {
    status.textContent = words;
  }
};

const button = (host) => {
  const made = document.createElement("button");
  made.type = "button";
  if (host.dataset.words) {
    made.className = "button small quiet";
  } else {
    made.setAttribute("aria-label", tools.dataset.star.replace("{0}", host.dataset.title));
  }
  made.addEventListener("click", () => toggle(host.dataset.star));
  host.append(made);
  return made;
};

export const draw = () => {
  const codes = new Set(read());
  for (const host of document.querySelectorAll("[data-star]:not(#agenda-tools)")) {
    const made = host.querySelector("button") ?? button(host);
    const pressed = `${codes.has(host.dataset.star)}`;
    if (made.getAttribute("aria-pressed") !== pressed) {
      made.setAttribute("aria-pressed", pressed);
      made.innerHTML = icon(pressed === "true" ? "star-fill" : "star");
      made.append(host.dataset.words ?? "");
    }
  }
};

// "Only my stars" stands in the address, so that a view can be kept as a bookmark; it hides, and asks nobody.
const own = document.querySelector("[data-own]");

const filter = () => {
  const list = document.querySelector("main :is(.agenda, .sessions)");
  if (!own || !list || document.getElementById("mine")) {
    return;
  }
  const made = document.createElement("button");
  const none = document.createElement("p");
  const main = document.getElementById("main");
  made.type = "button";
  made.className = "button small quiet";
  made.innerHTML = icon("star");
  made.append(tools.dataset.only);
  none.setAttribute("role", "status");
  none.className = "meta";
  const show = () => {
    const only = location.hash === onlyMine;
    made.setAttribute("aria-pressed", `${only}`);
    main.classList.toggle("only-stars", only);
    none.textContent = only && !main.querySelector("[data-star] [aria-pressed=true]") ? tools.dataset.onlyNone : "";
  };
  made.addEventListener("click", () => {
    history.replaceState(history.state, "", location.hash === onlyMine ? location.pathname + location.search : onlyMine);
    show();
  });
  own.append(made, none);
  document.addEventListener("stars:changed", show);
  addEventListener("hashchange", show);
  show();
};

if (tools) {
  draw();
  filter();
  addEventListener("storage", (event) => event.key === starKeys.codes && draw());
  document.addEventListener("htmx:after:swap", draw);
}
