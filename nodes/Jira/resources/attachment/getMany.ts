import { SEVERAL_ISSUES } from '../../../connection';
import { issueField, limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { issuesTogether } from '../issue/issuesTogether';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { shownAttachments, simplifyAttachment } from './attachments';
import { fitsPattern, namePatternField } from './namePattern';

export const getAttachments = operation({
	displayName: 'Get Many',
	action: 'Get many attachments of issue',
	description:
		'List the attachments of an issue: names, types, sizes and authors, but not their content',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
	endpoints: SEVERAL_ISSUES,
	fields: {
		issue: issueField(),
		fileNames: namePatternField(),
		limit: limitField(),
		simplify: simplifyField(),
	},

	request: ({ issue }) => ({ path: { issueIdOrKey: issue }, query: { fields: 'attachment' } }),
	output: (body, asked) =>
		shownAttachments(body)
			.filter(({ filename }) => fitsPattern(String(filename), asked.fileNames))
			.slice(0, asked.limit)
			.map((shown) => simplifiedIf(asked, shown, simplifyAttachment)),
	combine: issuesTogether(['attachment']),
});
