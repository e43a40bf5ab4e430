import type { IDataObject } from 'n8n-workflow';
import { located } from '../../nodes/Jira/jiraRun';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';

/** An ADF document with a bold text. */
function documentOf(text: string): IDataObject {
	const bold = { type: 'text', text, marks: [{ type: 'strong' }] };
	return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [bold] }] };
}

/** A bold text, as the API of this Jira wants it. */
function boldText(text: string, { sandbox }: SamplePlace): IDataObject | string {
	return sandbox.flavour === 'cloud' ? documentOf(text) : `*${text}*`;
}

async function newComment(ask: AskJira, place: SamplePlace): Promise<{ commentId: string }> {
	const body = { body: boldText(`Smoke ${place.mark}`, place) };
	const { id } = await ask(`POST /rest/api/3/issue/${place.issue}/comment`, body);
	return { commentId: String(id) };
}

/** A comment that was made for the sample. */
const ofComment = ({ issue, made: { commentId = '' } }: SamplePlace) => ({
	issue: located('key', issue),
	commentId,
});

/** Samples of what issues contain: comments, files, worklogs and links. */
export const contentSamples: readonly Sample[] = [
	{ operation: 'comment.get', make: newComment, parameters: ofComment },
	{
		operation: 'comment.update',
		make: newComment,
		parameters: (place) => ({ ...ofComment(place), body: `Better${place.mark}` }),
	},
	{ operation: 'comment.delete', make: newComment, parameters: ofComment },
];

/** Samples for fields that only take effect together with certain other values. */
export const contentFurther: readonly Sample[] = [
	{
		operation: 'comment.update',
		make: newComment,
		parameters: (place) => ({
			...ofComment(place),
			body: JSON.stringify(documentOf('For us')),
			visibleTo: 'group',
			visibleToName: 'jira-users',
		}),
	},
];
