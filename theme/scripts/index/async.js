// Work that is done once, and work that lets the page breathe.

const SLICE = 15; // ms of work after which the browser may draw and take keys

/**
 * Makes a function that calls another only once and gives its promise to all who ask. A failure is forgotten, so that
 * the next to ask tries again.
 * @template T
 * @param {function(): Promise<T>} make
 * @returns {function(): Promise<T>}
 */
export function once(make) {
  let made = null;
  return () => {
    if (!made) {
      made = make();
      made.catch(() => { made = null; });
    }
    return made;
  };
}

/**
 * Waits until the browser has drawn and taken keys.
 * @returns {Promise<void>}
 */
export function nextTask() {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

/**
 * Maps values, with a pause whenever it has taken long.
 * @template A, B
 * @param {A[]} values
 * @param {function(A, number): B} map called with a value and its place
 * @returns {Promise<B[]>}
 */
export async function mapInSlices(values, map) {
  const mapped = [];
  for (let until = performance.now() + SLICE; mapped.length < values.length;) {
    if (performance.now() >= until) {
      await nextTask();
      until = performance.now() + SLICE;
    }
    mapped.push(map(values[mapped.length], mapped.length));
  }
  return mapped;
}

/**
 * Makes a function that calls another at once, or when the call before it is done or has been given time; of the calls
 * that come meanwhile only the last is made.
 * @param {function(): Promise<void>} run
 * @param {number} patience ms
 * @returns {function(): Promise<void>}
 */
export function throttle(run, patience) {
  let busy = false;
  let again = false;
  return async function call() {
    again = busy;
    if (busy) return;
    busy = true;
    await Promise.race([run(), new Promise((resolve) => { setTimeout(resolve, patience); })]);
    busy = false;
    if (again) call();
  };
}
