import type { RoleModel } from '@ambit/policy';
import { academy } from './academy.ts';
import { clinical } from './clinical.ts';
import { multisite } from './multisite.ts';
import { platform } from './platform.ts';
import { provider } from './provider.ts';

/** The ready-made role models; twins are added where the catalogue of privileges is known. */
export const roleModels: readonly RoleModel[] = Object.freeze([multisite, academy, clinical, provider, platform]);

/** What the first operator of an installation holds. */
export const operatorRole = 'platform.operator';
