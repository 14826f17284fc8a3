import openapiTypescript, { astToString } from 'openapi-typescript';
import { allOperations } from '../../server/src/app.ts';
import { productVersion } from '../../server/src/contract.ts';
import { openApi } from '../../server/src/http/openapi.ts';
import type { Step } from './steps.ts';

const document = () => openApi(allOperations, productVersion);

/** The published contract. */
export const contract: Step = {
  name: 'contract',
  make: async () => [{ file: 'docs/openapi.json', text: `${JSON.stringify(document(), null, 1)}\n` }],
};

/** The same contract as types for the web: a wrong field does not compile. */
export const apiTypes: Step = {
  name: 'API types of the web',
  make: async () => {
    // the border: our document is what the library calls an OpenAPI document
    const nodes = await openapiTypescript(document() as unknown as Parameters<typeof openapiTypescript>[0], {
      alphabetize: true,
    });
    return [
      {
        file: 'web/src/api/schema.gen.ts',
        text: `// Generated from the operations of the server: npm run generate.\n${astToString(nodes)}`,
      },
    ];
  },
};
