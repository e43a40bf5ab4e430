/** `… (line 1, character 9).`, in the language of the account. */
const PLACE = /[(（]\D*(\d+)\D+(\d+)\D*[)）]\.?\s*$/;

/** Where in a query an error is, if Jira's sentence ends with the place. */
export function placeOfError(
	message: string,
): { readonly line: number; readonly character: number } | undefined {
	const [, line, character] = PLACE.exec(message) ?? [];
	if (line === undefined || character === undefined) return undefined;
	return { line: Number(line), character: Number(character) };
}
