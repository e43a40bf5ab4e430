import type { IDataObject } from 'n8n-workflow';

/** An object without the properties that are undefined. */
export function definedOnly(fields: Readonly<Record<string, unknown>>): IDataObject {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as IDataObject;
}
