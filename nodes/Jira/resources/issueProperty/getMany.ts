import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf } from '../../../connection';
import { issueField } from '../../../fields';
import { operation, type ItemContext } from '../../../operation';
import { partOfIssue } from '../issue/issueOutput';

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const KEYS = 'GET /rest/api/2/issue/{issueIdOrKey}/properties';
const PROPERTY = 'GET /rest/api/2/issue/{issueIdOrKey}/properties/{propertyKey}';

type Context = ItemContext<typeof ISSUE | typeof KEYS | typeof PROPERTY>;

export const getIssueProperties = operation({
	displayName: 'Get Many',
	action: 'Get many properties of issue',
	phrases: ['list issue properties', 'entity properties'],
	description: 'List the data that an issue keeps: an item for each key, with its value',
	endpoints: { cloud: [ISSUE], dataCenter: [KEYS, PROPERTY] },
	fields: { issue: issueField() },

	run: async ({ issue }, context) => {
		const properties =
			context.site.flavour === 'cloud'
				? await ofIssue(issue, context)
				: await eachOf(issue, context);
		return properties.map(([property, value]) =>
			partOfIssue(issue, { property, value: value as IDataObject }, context.site),
		);
	},
});

/** All properties with one request. Source: `properties` of "Get issue". */
async function ofIssue(issue: string, { send }: Context): Promise<Array<[string, unknown]>> {
	const query = { fields: ['id'], properties: ['*all'] };
	const answer = await send(call(ISSUE, { path: { issueIdOrKey: issue }, query }));
	return Object.entries((answer as { properties?: object }).properties ?? {});
}

/** The document of Data Center does not say that an issue is read with all of them. */
async function eachOf(issue: string, { send }: Context): Promise<Array<[string, unknown]>> {
	const path = { issueIdOrKey: issue };
	const keys = entriesOf(await send(call(KEYS, { path })), 'keys') as ReadonlyArray<{
		key: string;
	}>;
	return await Promise.all(
		keys.map(async ({ key }): Promise<[string, unknown]> => {
			const one = await send(call(PROPERTY, { path: { ...path, propertyKey: key } }));
			return [key, (one as { value?: unknown }).value];
		}),
	);
}
