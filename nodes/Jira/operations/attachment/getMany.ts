import { z } from 'zod/v3';
import { get, path } from '../../../connection';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { attachmentsIn } from '../../attachments';
import { limitInput, limitParameters, wantedEntries } from '../../parameters/lists';
import { issueParameter } from '../../parameters/locators';

const input = z.object({ issue: picked(issueReference), ...limitInput }).strict();

export const getAttachments = operation<z.output<typeof input>>({
	resource: 'attachment',
	name: 'getMany',
	displayName: 'Get Many',
	action: 'Get many attachments of issue',
	description:
		'List the files of an issue: names, types, sizes, who attached them; not their content',
	scopes: ['read:jira-work'],
	specification: {
		cloud: ['GET /rest/api/3/issue/{issueIdOrKey}'],
		dataCenter: ['GET /rest/api/2/issue/{issueIdOrKey}'],
	},
	parameters: [issueParameter(), ...limitParameters],
	input,

	kind: 'request',
	request: ({ issue }) => get(path`issue/${issue}`, { fields: 'attachment' }),
	output: (body, asked) => attachmentsIn(body).slice(0, wantedEntries(asked)),
});
