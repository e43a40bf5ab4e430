import { devOpsOperations as operations } from '../samples/operations';
import { describeContract } from './describeContract';

const DEVOPS =
	/^\/rest\/(?:builds|deployments|devinfo|devopscomponents|featureflags|operations|remotelinks|security)\//;

const declared = operations.flatMap(({ resource, name, specification, scopes }) =>
	specification.cloud.map((request): [string, string, ReadonlyArray<readonly string[]>] => [
		`${resource} ${name}`,
		request,
		scopes.granular,
	]),
);

describeContract("Jira DevOps in Atlassian's document", (specifications) => {
	it('has every operation of the eight groups', () => {
		const specified = specifications
			.operations('software')
			.filter(({ template }) => DEVOPS.test(template))
			.map(({ method, template }) => `${method} ${template}`);
		expect(specified).toHaveLength(44);
		expect([...new Set(declared.map(([, request]) => request))].toSorted()).toEqual(
			specified.toSorted(),
		);
	});

	it.each(declared)('%s: %s', (_, request, scopes) => {
		const [method = '', template = ''] = request.split(' ');
		const found = specifications.operation('software', method, template);
		expect(found?.definition.deprecated ?? false).toBe(false);
		const { granular } = specifications.allScopesOf('software', method, template);
		expect(scopes.flat()).toEqual(expect.arrayContaining([...granular]));
	});
});
