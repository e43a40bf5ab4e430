import { definedOnly } from '../../../values/definedOnly';
import {
	collectionField,
	dateTimeField,
	textField,
	wholeNumberField,
	type ValueOf,
} from '../../../fields';
import { isoTime } from '../../../values/moment';
import { issueFields } from '../../fields/submission';
import { wordField } from '../../fields/text';
import { updateSequence } from '../../fields/updateSequence';
import { build } from '../../kinds';
import { BUILD_STATES, buildStateOf, sequenceNumber } from '../../readings/states';
import { withIssues } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';

const form = {
	pipelineId: textField('Pipeline ID', {
		required: true,
		placeholder: 'e.g. shop-ci',
		description: 'What the builds have in common: a pipeline, a job, a project',
	}),
	buildNumber: wholeNumberField('Build Number', {
		required: true,
		description: 'The number of the build in its pipeline; a larger one is newer',
	}),
	displayName: textField('Name', {
		required: true,
		placeholder: 'e.g. Shop CI #42',
		description: 'The displayed name of the build',
	}),
	url: textField('URL', {
		required: true,
		placeholder: 'e.g. https://ci.acme.example/shop/42',
		description: 'The address of the build',
	}),
	state: wordField('State', BUILD_STATES, buildStateOf, {
		required: true,
		default: 'successful',
		description:
			"Or an expression with a state from GitHub Actions, GitLab CI, Jenkins, Bitbucket, Azure Pipelines, CircleCI or Argo: it is translated into Jira's",
	}),
	...issueFields(),
	additionalFields: collectionField('Additional Fields', {
		branch: textField('Branch', {
			description: 'The branch or tag that was built; it is also searched for issue keys',
		}),
		branchUrl: textField('Branch URL'),
		commit: textField('Commit', { description: 'The hash of the commit that was built' }),
		description: textField('Description'),
		label: textField('Label'),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it changed to this state; now by default',
		}),
		repositoryUrl: textField('Repository URL', {
			description: 'The repository of the commit',
		}),
		testsFailed: wholeNumberField('Tests Failed'),
		testsPassed: wholeNumberField('Tests Passed'),
		testsSkipped: wholeNumberField('Tests Skipped'),
		...updateSequence.number,
	}),
};

type Additional = ValueOf<typeof form.additionalFields>;

export const submitBuilds = submitOperation({
	action: 'Submit build',
	phrases: ['build status'],
	description: 'Show a build on its issues; many items are sent together, up to 100 per request',
	kind: build,
	eventsOf: ['bitbucket', 'github', 'gitlab', 'jenkins'],
	fields: form,
	entityOf: (given, options, now) => {
		const { pipelineId, buildNumber, displayName, url, state, additionalFields: more } = given;
		const issues = issuesOfForm(given, options, [more.branch]);
		if (issues.length === 0) return formWithoutIssue('the build');
		const time = more.lastUpdated ?? now;
		const entity = definedOnly({
			schemaVersion: '1.0',
			pipelineId,
			buildNumber,
			updateSequenceNumber: more.updateSequenceNumber ?? sequenceNumber(time, state),
			displayName,
			url,
			state,
			lastUpdated: isoTime(time),
			description: more.description,
			label: more.label,
			testInfo: testInfo(more),
			references: references(more),
		});
		return { entity: withIssues(entity, issues, 100) };
	},
});

function testInfo({ testsFailed, testsPassed, testsSkipped }: Additional) {
	if (testsFailed === undefined && testsPassed === undefined) return undefined;
	const [failed, passed, skipped] = [testsFailed ?? 0, testsPassed ?? 0, testsSkipped ?? 0];
	return {
		totalNumber: failed + passed + skipped,
		numberPassed: passed,
		numberFailed: failed,
		numberSkipped: skipped,
	};
}

function references({ branch, branchUrl, commit, repositoryUrl }: Additional) {
	const reference = definedOnly({
		commit: commit && repositoryUrl ? { id: commit, repositoryUri: repositoryUrl } : undefined,
		ref: branch && branchUrl ? { name: branch, uri: branchUrl } : undefined,
	});
	return Object.keys(reference).length > 0 ? [reference] : undefined;
}
