import {
	choiceField,
	collectionField,
	dateTimeField,
	shownWhen,
	textField,
	wholeNumberField,
	type Values,
} from '../../../fields';
import { issueFields } from '../../fields/submission';
import { updateSequence } from '../../fields/updateSequence';

/** The form for one commit, branch or pull request. */
export const form = {
	entityType: choiceField('Entity Type', ['commit', 'branch', 'pullRequest'], {
		description: 'What is sent',
	}),
	repositoryName: textField('Repository', {
		required: true,
		placeholder: 'e.g. acme/shop',
		description: 'The displayed name of the repository',
	}),
	repositoryUrl: textField('Repository URL', {
		required: true,
		placeholder: 'e.g. https://git.acme.example/acme/shop',
	}),
	commit: shownWhen(
		textField('Commit', {
			required: true,
			description: 'The hash of the commit; for a branch, of its last commit',
		}),
		{ entityType: ['branch', 'commit'] },
	),
	message: shownWhen(
		textField('Message', {
			required: true,
			typeOptions: { rows: 2 },
			description: 'The message of the commit',
		}),
		{ entityType: ['branch', 'commit'] },
	),
	branch: shownWhen(
		textField('Branch', {
			required: true,
			placeholder: 'e.g. feature/SUP-12-login',
			description: 'The name of the branch; for a pull request, of its source branch',
		}),
		{ entityType: ['branch', 'pullRequest'] },
	),
	pullRequestId: shownWhen(
		textField('Pull Request ID', { required: true, placeholder: 'e.g. 42' }),
		{ entityType: ['pullRequest'] },
	),
	title: shownWhen(textField('Title', { required: true }), { entityType: ['pullRequest'] }),
	status: shownWhen(
		choiceField('Status', ['OPEN', 'MERGED', 'DECLINED', 'UNKNOWN'], { required: true }),
		{ entityType: ['pullRequest'] },
	),
	url: textField('URL', {
		required: true,
		description: 'The address of the commit, branch or pull request',
	}),
	...issueFields({
		description:
			'Keys or IDs of the issues, separated by commas. By default they are found in the message, the branch and the title.',
	}),
	additionalFields: collectionField('Additional Fields', {
		authorEmail: textField('Author Email', {
			placeholder: 'e.g. mia@acme.example',
			description: 'Jira uses it to find the person',
		}),
		authorName: textField('Author Name'),
		commentCount: wholeNumberField('Comment Count', { description: 'Of a pull request' }),
		destinationBranch: textField('Destination Branch', { description: 'Of a pull request' }),
		fileCount: wholeNumberField('File Count', { description: 'How many files the commit changes' }),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it happened; now by default',
		}),
		repositoryId: textField('Repository ID', { description: 'Derived from the name by default' }),
		...updateSequence.id,
	}),
};

/** What the form gives. */
export type FormValues = Values<typeof form>;
