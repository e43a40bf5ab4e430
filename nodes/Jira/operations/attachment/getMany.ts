import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { issueReference } from '../../../values/issueReference';
import { picked } from '../../../values/locator';
import { attachmentsIn } from '../../attachments';
import { limitInput, limitParameters, wantedEntries } from '../../parameters/lists';
import { issueParameter } from '../../parameters/locators';

const input = z.object({ issue: picked(issueReference), ...limitInput }).strict();

export const getAttachments = operation({
	resource: 'attachment',
	name: 'getMany',
	displayName: 'Get Many',
	action: 'Get many attachments of issue',
	description:
		'List the files of an issue: names, types, sizes, who attached them; not their content',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
	parameters: [issueParameter(), ...limitParameters],
	input,

	kind: 'request',
	request: ({ issue }) => ({ path: { issueIdOrKey: issue }, query: { fields: 'attachment' } }),
	output: (body, asked) => attachmentsIn(body).slice(0, wantedEntries(asked)),
});
