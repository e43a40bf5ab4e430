import { call } from '../../connection';
import type { RunContext } from '../../operation';
import { foldedName } from '../../values/named';
import { characterReference, decodeReference } from '../../values/richText/characterReferences';
import { onlyOne } from './onlyOne';

/** The endpoint for looking a team up. */
export const SUGGESTIONS = 'GET /rest/api/3/jql/autocompletedata/suggestions';

interface Suggestion {
	readonly value: string;
	readonly displayName: string;
}

/**
 * The ID of a team. Jira suggests values of the field Team in JQL: the only list of teams that needs no access to the
 * organization. Source: "Get field auto complete suggestions", Jira Cloud platform REST API; the request was seen in
 * several public clients.
 *
 * @param field the name of the field as this Jira shows it
 * @throws ItemRefused
 */
export async function teamCalled(
	text: string,
	label: string,
	field: string,
	{ loadOnce, send }: Pick<RunContext<typeof SUGGESTIONS>, 'loadOnce' | 'send'>,
): Promise<string> {
	const suggested = await loadOnce(`teams like ${foldedName(text)}`, async () => {
		const answer = await send(call(SUGGESTIONS, { query: { fieldName: field, fieldValue: text } }));
		return ((answer as { results?: readonly Suggestion[] }).results ?? []).map(
			({ value, displayName }) => ({ id: value, name: suggestedName(displayName) }),
		);
	});
	const wanted = foldedName(text);
	const { id } = onlyOne(
		suggested.filter(({ name }) => foldedName(name) === wanted),
		{
			label,
			text,
			none: 'no team has this name',
			several: 'teams have this name',
			describe: (team) => `${team.name} (ID ${team.id})`,
			choose: 'Use the ID of the one that you mean.',
		},
	);
	return id;
}

/** The name of a suggestion as text: Jira marks the matching part with HTML: `<b>Web</b> Shop &amp; more`. */
export function suggestedName(displayName: string): string {
	return displayName
		.replace(/<\/?b>/g, '')
		.replace(characterReference, (reference) => decodeReference(reference) ?? reference);
}
