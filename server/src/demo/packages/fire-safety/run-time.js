// Finds the run-time of SCORM 1.2 and speaks with it. Without one the course is a plain web page.
export const runTime = (() => {
  const find = (from) => {
    for (let at = from, steps = 0; at && steps < 20; steps += 1) {
      if (at.API) return at.API;
      at = at.parent === at ? at.opener : at.parent;
    }
    return null;
  };
  const api = find(window);
  const began = Date.now();
  let isOpen = api !== null && api.LMSInitialize('') === 'true';

  const clock = (milliseconds) => {
    const seconds = Math.round(milliseconds / 1000);
    const two = (n) => String(n).padStart(2, '0');
    return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  };

  return {
    get: (element) => (isOpen ? api.LMSGetValue(element) : ''),
    set: (values) => {
      if (!isOpen) return;
      for (const [element, value] of Object.entries(values)) api.LMSSetValue(element, String(value));
    },
    save: () => isOpen && api.LMSCommit(''),
    leave: (exit) => {
      if (!isOpen) return;
      api.LMSSetValue('cmi.core.session_time', clock(Date.now() - began));
      api.LMSSetValue('cmi.core.exit', exit);
      api.LMSFinish('');
      isOpen = false;
    },
  };
})();
