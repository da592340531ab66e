import { AnyText } from '@ecl/web';

/** One list of a sitemap: the pages, or a part of the decisions; any other is not found. */
export class PartAddress {
  @AnyText({ example: '1.xml', description: '站点地图的一部分 A part of the sitemap: pages.xml, or 1.xml and so on' })
  readonly part!: string;
}
