import type { IDataObject } from 'n8n-workflow';
import { call, isNotFound, jsonText, type Send } from '../../../connection';
import { issueField, jsonField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { sameJson } from '../../../values/sameJson';
import { confirmWrite } from '../../confirmWrite';
import { partOfIssue } from '../issue/issueOutput';
import { propertyKeyField } from './propertyKeyField';

const SET = 'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}';
const GET = 'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}';

/** The longest value, as JSON ("Set issue property", Jira platform REST API). */
const LONGEST = 32_768;

export const setIssueProperty = operation({
	displayName: 'Set',
	action: 'Set property of issue',
	phrases: ['store data on issue', 'entity property', 'set issue property'],
	description:
		'Keep data on an issue under a key; people do not see it, apps and automation rules can read it',
	effect: 'changed',
	endpoints: [SET, GET],
	fields: {
		issue: issueField(),
		propertyKey: propertyKeyField(),
		value: jsonField('Value', {
			required: true,
			placeholder: 'e.g. { "syncedAt": "2026-11-27" }',
			description: 'What to keep: JSON of any kind; what is no JSON is kept as a text',
		}),
	},

	run: async ({ issue, propertyKey, value: given }, { site, send }) => {
		const value = valueIn(given);
		const path = { issueIdOrKey: issue, propertyKey };
		const answer = await send(call(SET, { path, json: fitting(value) }));
		const isKept = async () => sameJson(await keptValue(path, send), value);
		await confirmWrite(
			answer,
			isKept,
			`Jira did not keep the property "${propertyKey}" of ${issue}`,
		);
		return partOfIssue(issue, { property: propertyKey, value: value as IDataObject }, site);
	},
});

/** @throws ItemRefused if the value is too long for Jira */
function fitting(value: unknown) {
	const json = jsonText(value);
	if (json.text.length <= LONGEST) return json;
	throw new ItemRefused(
		`'Value' has ${json.text.length} characters, but Jira keeps at most ${LONGEST}`,
		'Shorten it, or split it over several properties.',
	);
}

/** The value that an issue has under a key; undefined if it has none. */
async function keptValue(
	path: { issueIdOrKey: string; propertyKey: string },
	send: Send<typeof GET>,
): Promise<unknown> {
	const kept = await send(call(GET, { path })).catch((reason: unknown) => {
		if (isNotFound(reason)) return {};
		throw reason;
	});
	return (kept as IDataObject)['value'];
}

/** A value that was typed, or that an expression gives. */
function valueIn(given: unknown): unknown {
	if (typeof given !== 'string') return given;
	try {
		return JSON.parse(given) as unknown;
	} catch {
		return given;
	}
}
