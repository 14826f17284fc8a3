// The page around the player: on the application's address, with nothing of the application in it. The content is kept
// in a frame that cannot lead this page anywhere; what it asks for comes as a message from the player.

const frame = document.querySelector('iframe');
const content = new URL(frame?.src ?? '').origin;

addEventListener('message', ({ data, origin, source }) => {
  if (origin !== content || source !== frame?.contentWindow || typeof data !== 'object' || data === null) return;
  const { title, leave } = data;
  if (typeof title === 'string') document.title = title;
  if (typeof leave === 'string' && isOwn(leave)) go(leave);
});

/** Back to the course: a window of the item's own is closed, what stands behind it shows the course. @param {string} address */
function go(address) {
  if (!name.startsWith('item-') || !address.includes('/my/courses/')) return location.assign(address);
  close();
  // where the browser does not let it close
  setTimeout(() => location.assign(address), 500);
}

/** Content could speak as the player does, so it leads to the learner’s own pages alone. @param {string} address */
const isOwn = (address) => {
  const url = URL.parse(address);
  return url?.origin === location.origin && /^\/my\/(courses|launches)\/[\da-f-]{36}$/.test(url.pathname);
};
