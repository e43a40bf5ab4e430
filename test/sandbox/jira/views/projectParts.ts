import type { Named } from '../model';
import type { ViewContext } from './context';

/** A component, as issues and projects show it. */
export function componentView({ id, name }: Named, { base }: ViewContext): Record<string, unknown> {
	return { self: `${base}/component/${id}`, id, name };
}

/** A version, as issues and projects show it. */
export function versionView({ id, name }: Named, { base }: ViewContext): Record<string, unknown> {
	return { self: `${base}/version/${id}`, id, name, archived: false, released: false };
}
