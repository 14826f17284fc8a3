import { z } from 'zod';
import { openApi } from './http/openapi.ts';
import { type Operation, operation } from './operation.ts';

/** The version of the product, as the contract names it. */
export const productVersion = '0.1.0';

/** The published contract as an operation of its own: it lists itself, too. */
export function contractOf(operations: readonly Operation[]): Operation {
  const itself: Operation = operation({
    id: 'contract.view',
    does: {
      en: 'Read the contract of this API (OpenAPI 3.1)',
      de: 'Den Vertrag dieser Schnittstelle lesen (OpenAPI 3.1)',
    },
    method: 'GET',
    path: '/openapi.json',
    needs: 'public',
    because: 'The contract of an open-source product is public; it names no data.',
    output: z.record(z.string(), z.unknown()),
    run: async () => openApi([...operations, itself], productVersion),
  });
  return itself;
}
