import { z } from 'zod';

const bytes = z.string().max(20_000);
const common = {
  id: bytes.min(1),
  rawId: bytes,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.string().max(40).nullish(),
};

/** What a browser gives for a new passkey. */
export const registration = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});

/** What a passkey answers to a challenge. */
export const assertion = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});

export type Registration = z.output<typeof registration>;
export type Assertion = z.output<typeof assertion>;

/** Options as browsers take them (WebAuthn level 3, `PublicKeyCredential.parse…OptionsFromJSON`). */
export const options = z.object({ options: z.record(z.string(), z.unknown()) });
export const name = z.string().trim().min(1).max(100);
