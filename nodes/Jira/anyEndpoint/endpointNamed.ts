import { FLAVOUR_NAMES } from '../../connection';
import { twinOf, type Endpoint, type Flavour } from '../../endpoints';
import { catalogueOf, type ListedEndpoint } from '../../endpoints/catalogue';
import { currentEndpoint, insteadOfGone } from '../../endpoints/moved';
import { searchEndpoints } from '../../endpoints/searchEndpoints';
import { ItemRefused } from '../../operation';

const WRITTEN = /^(GET|PUT|POST|DELETE|PATCH)\s+(\/\S*)$/i;

/**
 * The endpoint that "METHOD path" names, with placeholders of any name.
 *
 * @param text `POST /rest/api/3/issue/{issueIdOrKey}/worklog`
 * @throws ItemRefused when this kind of Jira has no such endpoint, or this node does not call it
 */
export function endpointNamed(text: string, flavour: Flavour): ListedEndpoint {
	const [, method = '', path = ''] = WRITTEN.exec(text.trim()) ?? [];
	const stored = `${method.toUpperCase()} ${path}`;
	if (method === '') {
		throw new ItemRefused(
			`The endpoint is ${JSON.stringify(text)}, which is no method with a path`,
			'Choose one from the list, or write its method and its path as Atlassian does.',
		);
	}
	const name = currentEndpoint(stored, flavour);
	const gone = insteadOfGone(stored, flavour);
	if (gone !== undefined) throw new ItemRefused(`Atlassian has removed ${stored}`, gone);
	const listed = catalogueOf(flavour).find((one) => one.endpoint === name);
	if (listed === undefined) {
		throw new ItemRefused(`${FLAVOUR_NAMES[flavour]} has no ${name}`, instead(name, flavour));
	}
	if (listed.notCallable !== undefined) {
		throw new ItemRefused(
			`${listed.endpoint} ${listed.notCallable}`,
			'Choose an endpoint from the list.',
		);
	}
	return listed;
}

/** What may have been meant: what does the same on this kind of Jira, or has a path like it. */
function instead(name: string, flavour: Flavour): string {
	const twin = twinOf(name as Endpoint, flavour);
	if (twin !== undefined) {
		return `There it is ${twin}. What its body may contain can differ between the two.`;
	}
	const [like] = searchEndpoints(name, catalogueOf(flavour));
	return like === undefined
		? 'Choose an endpoint from the list.'
		: `Write placeholders as they are, and their values as parameters: ${like.endpoint}.`;
}
