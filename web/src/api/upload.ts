import { ownProblem, problemOf } from './problem.ts';

/**
 * Sends one file and tells how far it is. `fetch` knows nothing of progress, so this is the one place with an
 * XMLHttpRequest.
 */
export function upload<T>(
  path: string,
  file: File,
  on: { progress: (share: number) => void; signal: AbortSignal },
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = (event) => event.lengthComputable && on.progress(event.loaded / event.total);
    request.onerror = () => reject(ownProblem('no-network'));
    request.onabort = () => reject(ownProblem('cancelled'));
    request.onload = () => {
      const response = new Response(request.responseText, { status: request.status });
      if (!response.ok) return void problemOf(response).then(reject);
      // The border: what comes is what the published contract says.
      resolve(JSON.parse(request.responseText) as T);
    };
    on.signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
