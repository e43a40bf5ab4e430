import { wholeNumber, issuesInput, momentInput, someText, wordFor } from '../../input/values';
import { z } from 'zod/v3';
import { build } from '../../kinds';
import {
	additionalFields,
	choice,
	moment,
	numberField,
	requiredText,
	textField,
} from '../../parameters/fields';
import { issueKeysParameter, searchedTextsParameter } from '../../parameters/submission';
import { compact } from '../../readings/json';
import { BUILD_STATES, buildStateOf, sequenceNumber } from '../../readings/states';
import { isoTime } from '../../../values/moment';
import { withIssues } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';
import { updateParameters } from '../updateParameters';

const fieldsInput = {
	pipelineId: someText,
	buildNumber: wholeNumber,
	displayName: someText,
	url: someText,
	state: wordFor(BUILD_STATES, buildStateOf),
	...issuesInput,
	additionalFields: z
		.object({
			branch: someText.optional(),
			branchUrl: someText.optional(),
			commit: someText.optional(),
			description: someText.optional(),
			label: someText.optional(),
			lastUpdated: momentInput.optional(),
			repositoryUrl: someText.optional(),
			testsFailed: wholeNumber.optional(),
			testsPassed: wholeNumber.optional(),
			testsSkipped: wholeNumber.optional(),
			updateSequenceNumber: wholeNumber.optional(),
		})
		.strict()
		.default({}),
};

type Additional = z.output<typeof fieldsInput.additionalFields>;

export const submitBuilds = submitOperation({
	resource: 'build',
	action: 'Submit build',
	description: 'Show a build on its issues; many items are sent together, 100 in one request',
	scopes: ['write:build-info:jira'],
	specification: { cloud: ['POST /rest/builds/0.1/bulk'], dataCenter: [] },
	kind: build,
	eventsOf: ['bitbucket', 'github', 'gitlab', 'jenkins'],
	fields: [
		requiredText('Pipeline ID', 'pipelineId', {
			placeholder: 'e.g. shop-ci',
			description: 'What relates a sequence of builds: a pipeline, a job, a project',
		}),
		numberField('Build Number', 'buildNumber', {
			required: true,
			description: 'The number of the build in its pipeline; a larger one is newer',
		}),
		requiredText('Name', 'displayName', {
			placeholder: 'e.g. Shop CI #42',
			description: 'The name of the build that people see',
		}),
		requiredText('URL', 'url', {
			placeholder: 'e.g. https://ci.acme.example/shop/42',
			description: 'Where people find the build',
		}),
		choice('State', 'state', BUILD_STATES, {
			required: true,
			default: 'successful',
			description:
				"Or an expression with the word of GitHub Actions, GitLab CI, Jenkins, Bitbucket, Azure Pipelines, CircleCI or Argo: it becomes Jira's",
		}),
		issueKeysParameter(),
		searchedTextsParameter,
		additionalFields([
			textField('Branch', 'branch', {
				description: 'The branch or tag that was built; issue keys are found in it, too',
			}),
			textField('Branch URL', 'branchUrl'),
			textField('Commit', 'commit', { description: 'The hash of the commit that was built' }),
			textField('Description', 'description'),
			textField('Label', 'label'),
			moment('Last Updated', 'lastUpdated', 'When it came into this state; now when left out'),
			textField('Repository URL', 'repositoryUrl', {
				description: 'The repository of the commit',
			}),
			numberField('Tests Failed', 'testsFailed'),
			numberField('Tests Passed', 'testsPassed'),
			numberField('Tests Skipped', 'testsSkipped'),
			updateParameters.sequenceNumber,
		]),
	],
	fieldsInput,
	entityOf: (given, options, now) => {
		const { pipelineId, buildNumber, displayName, url, state, additionalFields: more } = given;
		const issues = issuesOfForm(given, options, [more.branch]);
		if (issues.length === 0) return formWithoutIssue('the build');
		const time = more.lastUpdated ?? now;
		const entity = compact({
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
	const reference = compact({
		commit: commit && repositoryUrl ? { id: commit, repositoryUri: repositoryUrl } : undefined,
		ref: branch && branchUrl ? { name: branch, uri: branchUrl } : undefined,
	});
	return Object.keys(reference).length > 0 ? [reference] : undefined;
}
