import type { IDataObject } from 'n8n-workflow';

/** The output, simplified when the item asks for it. */
export function simplifiedIf(
	asked: { readonly simplify: boolean },
	output: IDataObject,
	simplify: (output: IDataObject) => IDataObject,
): IDataObject {
	return asked.simplify ? simplify(output) : output;
}
