import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';

/** n8n's switch for answers that are large. */
export const simplifyParameter: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: false,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const simplifyInput = { simplify: z.boolean().default(false) };

/** The output, simplified when the item asks for it. */
export function simplifiedIf(
	asked: { readonly simplify: boolean },
	output: IDataObject,
	simplify: (output: IDataObject) => IDataObject,
): IDataObject {
	return asked.simplify ? simplify(output) : output;
}
