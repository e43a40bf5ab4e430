import type { Field } from './field';
import { listMode, locatorField, textMode } from './locator';
import { textValue } from './text';
import { unwrapLocator } from '../values/locator';
import { z } from 'zod/v3';

/** An endpoint of Jira's REST APIs, from a list that is searched by words, or by method and path. */
export function endpointField(): Field<string> {
	return locatorField(
		'Endpoint',
		'Method and Path',
		[
			listMode('searchEndpoints'),
			textMode('By Method and Path', 'name', 'GET /rest/api/3/issue/{issueIdOrKey}'),
		],
		z.preprocess(unwrapLocator, textValue),
		{
			required: true,
			description:
				"What to call. The list searches in titles, groups, paths and what people call things; type 'deprecated' to see those that Atlassian will remove.",
		},
	);
}
