// Fills "my agenda" with what this browser has starred, tells what has changed since the reader last looked, and takes over what others share.
import { arrived } from "./account-stars.js";
import { draw, lastSeen, read, see, write } from "./stars.js";

const mine = document.getElementById("mine");
const plan = document.getElementById("plan");
const release = Number(document.getElementById("agenda-tools").dataset.release || 0);
const told = mine.querySelector("[data-told]");
const changes = mine.querySelector("[data-changes-here]");

const part = async (address, id) => {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
};

const starred = () => `s=${read().join(",")}`;

const action = (words, kind, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `button ${kind}`;
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
};

const offerCopy = () => {
  const copy = mine.querySelector("[data-copy]");
  const link = document.getElementById("share-link");
  if (!copy) {
    return;
  }
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      told.textContent = mine.dataset.copied;
    } catch {
      // The address is selected: the reader copies it by hand.
      link.focus();
    }
  });
};

const drawn = () => {
  draw();
  offerCopy();
  document.dispatchEvent(new CustomEvent("plan:drawn"));
};

const fill = async () => {
  try {
    const fresh = await part(`${mine.dataset.plan}?${starred()}`, "plan");
    plan.replaceChildren(...fresh.childNodes);
    drawn();
  } catch {
    told.textContent = mine.dataset.failed;
    told.classList.remove("visually-hidden");
  }
};

const tellChanges = async () => {
  if (lastSeen() < 1 || lastSeen() >= release) {
    see(release);
    return;
  }
  const news = await part(`${mine.dataset.changes}?since=${lastSeen()}&${starred()}`, "changes");
  if (!news) {
    see(release);
    return;
  }
  news.append(action(mine.dataset.seen, "small quiet", () => {
    see(release);
    changes.replaceChildren();
    plan.querySelector("h2")?.scrollIntoView();
  }));
  changes.replaceChildren(news);
};

// A star taken away leaves its row, so that it can be given back; what is shared follows at once.
const followShare = async () => {
  const fresh = read().length > 0 ? await part(`${mine.dataset.plan}?${starred()}`, "share") : null;
  if (fresh) {
    mine.querySelector("#share")?.replaceWith(fresh);
    offerCopy();
  }
};

const offerTaking = () => {
  const shared = mine.dataset.codes.split(",").filter((code) => code && !read().includes(code));
  if (shared.length > 0) {
    mine.querySelector("[data-take-here]").append(action(mine.dataset.take, "", () => {
      write([...read(), ...shared]);
      location.assign(mine.dataset.plan);
    }));
  }
};

await arrived;
if (mine.dataset.isShared === "true") {
  offerTaking();
  offerCopy();
} else if (read().length > 0) {
  await fill();
  await tellChanges();
  document.addEventListener("stars:changed", followShare);
} else {
  see(release);
}
