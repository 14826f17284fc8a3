// Finds the run-time of SCORM 2004 and speaks with it. Without one the part is a plain web page.
export const runTime = (() => {
  const find = (from) => {
    for (let at = from, steps = 0; at && steps < 20; steps += 1) {
      if (at.API_1484_11) return at.API_1484_11;
      at = at.parent === at ? at.opener : at.parent;
    }
    return null;
  };
  const api = find(window);
  const began = Date.now();
  let isOpen = api !== null && api.Initialize('') === 'true';

  return {
    get: (element) => (isOpen ? api.GetValue(element) : ''),
    set: (values) => {
      if (!isOpen) return;
      for (const [element, value] of Object.entries(values)) api.SetValue(element, String(value));
    },
    save: () => isOpen && api.Commit(''),
    leave: (exit, request) => {
      if (!isOpen) return;
      api.SetValue('cmi.session_time', `PT${Math.round((Date.now() - began) / 1000)}S`);
      api.SetValue('cmi.exit', exit);
      if (request) api.SetValue('adl.nav.request', request);
      api.Terminate('');
      isOpen = false;
    },
  };
})();
