import type { Answer, Body } from '../api/types.ts';

type Options = Answer<'POST /api/passkeys/challenge'>['options'];
export type Assertion = Body<'POST /api/sign-ins/passkey'>['response'];
export type Registration = Body<'POST /api/my/passkeys'>['response'];

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

/** Asks the device for a passkey of this site; null when the person chose none. */
export async function answerWithPasskey(options: Options): Promise<Assertion | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  // The border: options as the server's library made them, for the browser's library of the same make.
  const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  return chosen(async () => {
    const {
      clientExtensionResults: _,
      authenticatorAttachment: __,
      ...answer
    } = await startAuthentication({ optionsJSON });
    return answer;
  });
}

/** Has the device make a passkey; null when the person broke off. */
export async function makePasskey(options: Options): Promise<Registration | null> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  return chosen(async () => {
    const { id, rawId, type, response } = await startRegistration({ optionsJSON });
    const { clientDataJSON, attestationObject, transports = [] } = response;
    return { id, rawId, type, response: { clientDataJSON, attestationObject, transports } };
  });
}

async function chosen<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Error && /^(NotAllowedError|AbortError)$/u.test(fault.name)) return null;
    throw fault;
  }
}
