// Keeps a form's answers while they are typed: one save at a time, each on the version the last one gave back.
// A form that was handed in has no such line: its changes count only when they are sent.
const status = document.querySelector("[data-autosave]");

if (status) {
  const form = status.closest("form");
  const words = status.querySelector("span");
  const version = form.elements[status.dataset.autosaveVersion];
  const stash = `autosave:${location.pathname}`;
  const pause = 900;
  const longestRetry = 30000;
  let timer = 0;
  let saving = null;
  let changed = false;
  let retry = 2000;
  let stopped = false;

  const say = (key) => {
    words.textContent = status.dataset[key];
    status.hidden = false;
  };

  const typed = () => [...new FormData(form)].filter(([name]) => name.startsWith("Command.") && name !== version.name);

  // A sign-in that has run out must not cost what was typed: this tab keeps it until it is saved.
  const keepHere = () => sessionStorage.setItem(stash, JSON.stringify(typed()));

  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(stash) ?? "null");
    for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith("autosave:"))) {
      sessionStorage.removeItem(key);
    }
    if (!kept || JSON.stringify(kept) === JSON.stringify(typed())) {
      return;
    }
    for (const field of form.elements) {
      // What was uploaded stands as the server says.
      if (!field.name?.startsWith("Command.") || field === version || field.dataset.upload !== undefined) {
        continue;
      }
      const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = values.includes(field.value);
      } else if (values.length > 0) {
        field.value = values[0];
      }
    }
    later(0);
  };

  // Files go when the form is sent, not with every word that is typed.
  const filled = () => {
    const data = new FormData(form);
    for (const [name, value] of [...data]) {
      if (value instanceof File) {
        data.delete(name);
      }
    }
    return data;
  };

  const send = async () => {
    changed = false;
    say("saving");
    try {
      const answer = await fetch(new URL(status.dataset.autosave, location.href), { method: "POST", body: filled(), headers: { Accept: "application/json" } });
      if (answer.status === 409) {
        stopped = true;
        say("conflict");
        return;
      }
      if (!answer.ok || !answer.headers.get("content-type")?.includes("json")) {
        throw new Error(`${answer.status}`);
      }
      version.value = (await answer.json()).version;
      retry = 2000;
      sessionStorage.removeItem(stash);
      if (!changed) {
        say("saved");
      }
    } catch {
      changed = true;
      keepHere();
      say("failed");
      later(retry);
      retry = Math.min(retry * 2, longestRetry);
    }
  };

  const save = async () => {
    clearTimeout(timer);
    if (stopped || saving) {
      return;
    }
    saving = send();
    await saving;
    saving = null;
    if (changed && !stopped && retry === 2000) {
      later(pause);
    }
  };

  const later = (wait) => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  form.addEventListener("input", () => later(pause));
  form.addEventListener("change", () => later(0));
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    keepHere();
    if (saving) {
      // The form goes with the version that the save under way gives back.
      event.preventDefault();
      await saving;
      form.requestSubmit(event.submitter);
    }
  });
  restore();
}
