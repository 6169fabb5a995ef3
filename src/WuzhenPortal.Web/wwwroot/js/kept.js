// What a browser keeps between visits; one that keeps nothing still shows every page.
export const get = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

export const set = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forgotten with the page.
  }
};

export const drop = (key) => {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
};
