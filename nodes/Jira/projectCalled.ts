import { call, listPages } from '../connection';
import { ItemRefused, type RunContext } from '../operation';
import { foldedName } from '../values/named';
import { namesProjectDirectly, type WrittenProject } from '../values/project';

/** A project as Jira's lists show it. */
export interface Project {
	readonly key: string;
	readonly name: string;
}

const ON_CLOUD = 'GET /rest/api/3/project/search';
const ON_DATA_CENTER = 'GET /rest/api/2/project';

/** The endpoints for looking a project up. */
export const projectEndpoints = { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] } as const;

type ProjectContext = Pick<
	RunContext<typeof ON_CLOUD | typeof ON_DATA_CENTER>,
	'loadOnce' | 'send' | 'site'
>;

/** The most projects of one page. */
const PAGE_SIZE = 100;

/**
 * The project by key or ID. Names are looked up once per run.
 *
 * @throws ItemRefused if none or more than one project has that name
 */
export async function projectCalled(
	written: WrittenProject,
	context: ProjectContext,
): Promise<WrittenProject> {
	if (namesProjectDirectly(written)) return written;
	const { value: text } = written;
	const [project, ...others] = projectsCalled(text, await projectsLike(text, context));
	if (project === undefined) {
		throw new ItemRefused(
			`'Project' is "${text}", but no project that this account can see has this name`,
			"Enter the whole name or the key, or choose from the list with 'From List'.",
		);
	}
	if (others.length > 0) {
		const keys = [project, ...others].map(({ key }) => key);
		throw new ItemRefused(
			`'Project' is "${text}", but ${keys.length} projects have this name: ${keys.join(', ')}`,
			'Use the key of the one that you mean.',
		);
	}
	return { by: 'key', value: project.key };
}

/** Those of the projects that are exactly meant: by key, else by name. */
export function projectsCalled(text: string, projects: readonly Project[]): readonly Project[] {
	const wanted = foldedName(text);
	const byKey = projects.filter(({ key }) => foldedName(key) === wanted);
	return byKey.length > 0 ? byKey : projects.filter(({ name }) => foldedName(name) === wanted);
}

/** Projects with the text in their name or key; on Data Center all that the account can see. */
async function projectsLike(text: string, context: ProjectContext): Promise<readonly Project[]> {
	const { site } = context;
	const request =
		site.flavour === 'cloud' ? call(ON_CLOUD, { query: { query: text } }) : call(ON_DATA_CENTER);
	const name = site.flavour === 'cloud' ? `projects like ${foldedName(text)}` : 'projects';
	return await context.loadOnce(name, async () => {
		const projects: Project[] = [];
		const limits = { limit: Infinity, pageSize: PAGE_SIZE };
		for await (const page of listPages(
			async (one) => await context.send(one),
			site,
			request,
			limits,
		)) {
			projects.push(...(page as readonly Project[]));
		}
		return projects;
	});
}
