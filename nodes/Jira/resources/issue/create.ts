import type { IDataObject } from 'n8n-workflow';
import { call, type FileToSend } from '../../../connection';
import {
	attachmentsField,
	collectionField,
	issueTypeField,
	labelsField,
	otherFieldsField,
	preparedField,
	projectField,
	textFormatField,
	type Values,
} from '../../../fields';
import { batched, marked, operation, type BatchAnswer } from '../../../operation';
import { byIdOrKey, byIdOrName } from '../../../values/named';
import { simplifyAttachment } from '../attachment/attachments';
import { picturesOf } from '../attachment/pictures';
import { MOST_FILES } from '../attachment/uploadQueue';
import { attachEach, attachSteps, filesToAttach, uploadEndpoints } from '../attachment/uploads';
import { createdIssues, createdIssuesEndpoints } from './createdIssues';
import { projectCalled } from '../../projectCalled';
import { changesOfIssue } from './changesOfIssue';
import { bodyOf, type IssueChanges } from './fieldChange';
import { fieldEndpoints, optionalFieldEndpoints } from './fieldTarget';
import { descriptionField, namedFields, summaryField } from './issueFields';
import { withUrl } from './issueOutput';
import { valuesForCreate } from './possibleValues';
import { ownChanges } from './ownFields';
import { newIssue, newIssueEndpoints } from './writtenIssue';

const form = {
	project: projectField({
		required: true,
		description: 'The project in which the issue is created',
	}),
	issueType: issueTypeField({ required: true, description: "One of the project's issue types" }),
	summary: summaryField({ required: true }),
	description: descriptionField(),
	textFormat: textFormatField('description'),
	additionalFields: collectionField('Additional Fields', {
		...namedFields,
		labels: labelsField(),
		attachments: attachmentsField(
			MOST_FILES,
			'They are attached once the issue is created. Files that an HTML description shows as pictures are attached in any case.',
		),
	}),
	otherFields: otherFieldsField({ method: 'fieldsToCreate', first: 'form', existing: false }),
	/** The fields in Jira's own form, see `prepare`. */
	written: preparedField<IssueChanges>(),
	/** The files to attach. */
	files: preparedField<readonly FileToSend[]>(),
	/** The mark by which the issue is found if the answer is lost. */
	mark: preparedField<string>(),
};

type CreateInput = Values<typeof form>;

function issueOf({ project, issueType, mark, written }: CreateInput): IDataObject {
	const { fields = {}, update } = written ?? NOTHING;
	const own = { project: byIdOrKey(project.value), issuetype: byIdOrName(issueType) };
	return { ...marked(mark), ...bodyOf({ fields: { ...own, ...fields }, update }) };
}

const NOTHING: IssueChanges = { fields: {}, update: {} };

const CREATE = 'POST /rest/api/3/issue';
const BULK_CREATE = 'POST /rest/api/3/issue/bulk';

/** Further endpoints on both flavours. */
const ASKED = [BULK_CREATE, ...newIssueEndpoints, ...uploadEndpoints] as const;

export const createIssue = operation({
	displayName: 'Create',
	action: 'Create issue',
	phrases: ['create ticket', 'new issue', 'report bug'],
	description: 'Create an issue; many items are created together, up to 50 per request',
	effect: 'created',
	endpoint: CREATE,
	endpoints: {
		cloud: [...ASKED, ...fieldEndpoints.cloud, ...createdIssuesEndpoints.cloud],
		dataCenter: [...ASKED, ...fieldEndpoints.dataCenter, ...createdIssuesEndpoints.dataCenter],
	},
	optional: optionalFieldEndpoints,
	fields: form,

	prepare: async ({ additionalFields: { attachments, ...additional }, ...asked }, context) => {
		const project = await projectCalled(asked.project, context);
		const { issueType, summary, description } = asked;
		const format = additional.textFormat ?? asked.textFormat;
		const pictures = await picturesOf(asked.textFormat, description, context.files);
		return {
			...asked,
			project,
			additionalFields: additional,
			files: await filesToAttach([...(attachments ?? []), ...pictures.fields], context),
			mark: context.marks.next(),
			written: await changesOfIssue(
				[
					...ownChanges({ summary, description }, 'Create'),
					...ownChanges(additional, 'Additional Fields'),
				],
				asked.otherFields,
				[],
				{ ...newIssue(project.value, issueType, format, context), files: pictures.shown },
				context,
			),
		};
	},
	request: (asked) => ({ body: issueOf(asked) }),
	output: (issue, _asked, site) => withUrl(issue as IDataObject, site),
	afterwards: async (issue, { files = [] }, context) => {
		if (files.length === 0) return issue;
		const [creating, ...attaching] = context.steps.plan('Create issue', ...attachSteps(files));
		const { key } = await creating.carryOut(async () => issue);
		const attached = await attachEach(String(key), files, attaching, context);
		return { ...issue, attachments: attached.map(simplifyAttachment) };
	},

	possibleValues: async (refused, { project, issueType }, context) =>
		await valuesForCreate(refused, { project: project.value, issueType }, context),

	combine: batched({
		size: () => 50,
		request: (asked) => call(BULK_CREATE, { body: { issueUpdates: asked.map(issueOf) } }),
		answers: readCreated,
		finder: (context) => (context.marks.wanted ? createdIssues(context) : undefined),
	}),
});

interface BulkCreated {
	readonly issues?: readonly IDataObject[] | null;
	readonly errors?: ReadonlyArray<{
		readonly status: number;
		readonly elementErrors: unknown;
		readonly failedElementNumber?: number;
	}> | null;
}

/** Jira lists the created issues in the order of the request, and leaves out refused ones. */
function readCreated(body: unknown, asked: readonly CreateInput[]): BatchAnswer[] {
	const { issues, errors } = (body ?? {}) as BulkCreated;
	const refusals = new Map((errors ?? []).map((error) => [error.failedElementNumber, error]));
	// If some are missing, the others cannot be assigned.
	const isComplete = (issues ?? []).length + refusals.size === asked.length;
	const created = (isComplete ? (issues ?? []) : [])[Symbol.iterator]();
	return asked.map((_, position) => {
		const refusal = refusals.get(position);
		if (refusal !== undefined) return { refused: refusal.elementErrors, status: refusal.status };
		const next = created.next();
		return next.done === true ? 'unnamed' : { output: next.value };
	});
}
