import type { INodeProperties } from 'n8n-workflow';
import {
	additionalFields,
	choice,
	moment,
	numberField,
	requiredText,
	textField,
} from '../../parameters/fields';
import { issueKeysParameter, searchedTextsParameter } from '../../parameters/submission';
import { updateParameters } from '../updateParameters';

type EntityType = 'branch' | 'commit' | 'pullRequest';

function shownFor(types: readonly EntityType[], parameter: INodeProperties): INodeProperties {
	return { ...parameter, displayOptions: { show: { entityType: [...types] } } };
}

/** The form for one commit, branch or pull request. */
export const formParameters: readonly INodeProperties[] = [
	choice('Entity Type', 'entityType', ['commit', 'branch', 'pullRequest'], {
		description: 'What is sent',
	}),
	requiredText('Repository', 'repositoryName', {
		placeholder: 'e.g. acme/shop',
		description: 'The name of the repository that people see',
	}),
	requiredText('Repository URL', 'repositoryUrl', {
		placeholder: 'e.g. https://git.acme.example/acme/shop',
	}),
	shownFor(
		['branch', 'commit'],
		requiredText('Commit', 'commit', {
			description: 'The hash of the commit; for a branch that of its last one',
		}),
	),
	shownFor(
		['branch', 'commit'],
		requiredText('Message', 'message', {
			typeOptions: { rows: 2 },
			description: 'The message of the commit',
		}),
	),
	shownFor(
		['branch', 'pullRequest'],
		requiredText('Branch', 'branch', {
			placeholder: 'e.g. feature/SUP-12-login',
			description: 'The name of the branch; for a pull request that of its source',
		}),
	),
	shownFor(
		['pullRequest'],
		requiredText('Pull Request ID', 'pullRequestId', { placeholder: 'e.g. 42' }),
	),
	shownFor(['pullRequest'], requiredText('Title', 'title')),
	shownFor(
		['pullRequest'],
		choice('Status', 'status', ['OPEN', 'MERGED', 'DECLINED', 'UNKNOWN'], { required: true }),
	),
	requiredText('URL', 'url', {
		description: 'Where people find the commit, branch or pull request',
	}),
	issueKeysParameter({
		description:
			'Keys or IDs of the issues, separated by commas. When left out they are found in the message, the branch and the title.',
	}),
	searchedTextsParameter,
	additionalFields([
		textField('Author Email', 'authorEmail', {
			placeholder: 'e.g. mia@acme.example',
			description: 'By it Jira finds the person',
		}),
		textField('Author Name', 'authorName'),
		numberField('Comment Count', 'commentCount', { description: 'Of a pull request' }),
		textField('Destination Branch', 'destinationBranch', { description: 'Of a pull request' }),
		numberField('File Count', 'fileCount', { description: 'How many files the commit changes' }),
		moment('Last Updated', 'lastUpdated', 'When it happened; now when left out'),
		textField('Repository ID', 'repositoryId', { description: 'Made of the name when left out' }),
		updateParameters.sequenceId,
	]),
];
