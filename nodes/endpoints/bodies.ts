import type { Endpoint } from './endpoint';
import type { Flavour } from './endpointFacts';
import { factsOf } from './lookup';
export interface BodyField { readonly name: string; readonly type: 'string'|'integer'|'number'|'boolean'|'array'|'object'|'any'; readonly required: boolean; readonly values?: readonly string[]; readonly example?: unknown }
export interface BodyForm {
  readonly media: 'json' | 'multipart' | 'file';
  readonly required: boolean;
  readonly fields?: readonly BodyField[];
  readonly files?: readonly string[];
  readonly anyField?: true;
  readonly example?: unknown;
}
export function bodyFormOf(endpoint: Endpoint, flavour: Flavour): BodyForm | undefined {
  const { body } = factsOf(endpoint, flavour);
  if (body === undefined) return undefined;
  if (body.kind === 'file') return { media: 'multipart', required: true, files: ['file'] };
  if (body.kind !== 'object') return { media: 'json', required: body.required };
  return { media: 'json', required: body.required, fields: Object.entries(body.properties).filter(([,f])=>f.readOnly!==true).map(([name, f]) => ({ name, required: f.required, type: f.list === undefined ? 'any' : 'array' })) };
}
export function bodyWarnings(body: unknown, form: BodyForm): readonly string[] { return body === form ? ['x'] : []; }
