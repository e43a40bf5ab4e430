import type { IDataObject } from 'n8n-workflow';

/** Jira's answer as it is, or simplified when the item asks for that. */
export function simplifiedIf(
	asked: { readonly simplify: boolean },
	answer: IDataObject,
	simplify: (answer: IDataObject) => IDataObject,
): IDataObject {
	return asked.simplify ? simplify(answer) : answer;
}
