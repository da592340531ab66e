import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page } from '@ecl/web';
import { Public } from '../access/public.js';
import { FAVICON } from './icons.js';
import { SITE_STYLE } from './site-style.js';

/** What the pages need beside themselves. */
@Public()
@Page()
@ApiExcludeController()
@Controller()
export class AssetsController {
  /** The pages name it by its digest. */
  @Get('site.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  style(): string {
    return SITE_STYLE;
  }

  @Get('favicon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=86400')
  favicon(): string {
    return FAVICON;
  }

  /** Browsers ask for it whatever the pages say. */
  @Get('favicon.ico')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=86400')
  oldFavicon(): string {
    return FAVICON;
  }
}
