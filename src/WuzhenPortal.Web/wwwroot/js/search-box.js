// The search box that the sign in the header, "/" or Ctrl+K opens. Without it the sign leads to the search page.
const box = document.getElementById("search-box");
const input = box.querySelector("input");
const options = box.querySelector("[role=listbox]");
const told = box.querySelector("[role=status]");
const pause = 150;

let chosen = -1;
let asked = "";
let timer = 0;
let request;

const open = () => {
  if (!box.open) {
    box.showModal();
    input.focus();
    input.select();
  }
};

const choose = (place) => {
  const all = options.children;
  chosen = all.length === 0 ? -1 : (place + all.length + 1) % (all.length + 1);
  chosen = chosen === all.length ? -1 : chosen;
  [...all].forEach((option, at) => option.setAttribute("aria-selected", at === chosen));
  if (chosen < 0) {
    input.removeAttribute("aria-activedescendant");
  } else {
    input.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  }
};

const line = (name, text) => {
  const element = document.createElement("span");
  element.className = name;
  element.lang = text.lang;
  element.dir = text.dir;
  element.append(...text.pieces.map((piece) => {
    const part = document.createElement(piece.hit ? "mark" : "span");
    part.textContent = piece.text;
    return part;
  }));
  return element;
};

const option = (hit, at) => {
  const link = document.createElement("a");
  const kind = document.createElement("span");
  link.id = `search-option-${at}`;
  link.role = "option";
  link.tabIndex = -1;
  link.href = hit.address;
  link.setAttribute("aria-selected", false);
  kind.className = "search-kind";
  kind.textContent = hit.year ? `${hit.kind} · ${hit.year}` : hit.kind;
  link.append(line("search-title", hit.title), ...(hit.line ? [line("search-line", hit.line)] : []), kind);
  return link;
};

const show = (answer) => {
  options.replaceChildren(...answer.hits.map(option));
  options.hidden = answer.hits.length === 0;
  input.setAttribute("aria-expanded", !options.hidden);
  told.textContent = answer.told;
  choose(-1);
};

const ask = async () => {
  const text = input.value.trim();
  if (text === asked) {
    return;
  }

  asked = text;
  request?.abort();
  if (text === "") {
    show({ hits: [], told: "" });
    return;
  }

  request = new AbortController();
  try {
    const answer = await fetch(`${box.dataset.address}?q=${encodeURIComponent(text)}`, { signal: request.signal });
    if (answer.ok) {
      show(await answer.json());
    }
  } catch {
    // Typed on, or no network: what was shown stays, and Enter still leads to the page.
  }
};

const later = () => {
  clearTimeout(timer);
  timer = setTimeout(ask, pause);
};

// While an input method composes Chinese, its letters are not yet what is looked for.
input.addEventListener("input", (event) => event.isComposing || later());
input.addEventListener("compositionend", later);
input.addEventListener("keydown", (event) => {
  if (event.isComposing) {
    return;
  }

  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? options.children.length - 1 : chosen - 1);
  } else if (event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    options.children[chosen].click();
  } else if (event.key === "Escape" && input.value !== "") {
    event.preventDefault();
    input.value = "";
    ask();
  }
});

box.addEventListener("click", (event) => {
  if (event.target === box || event.target.closest("[data-search-close]")) {
    box.close();
  }
});

document.querySelectorAll("[data-search-open]").forEach((sign) => sign.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open();
  }
}));

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
  const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isSlash || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey)) {
    event.preventDefault();
    open();
  }
});
