import { shownIn } from '@ecl/web';
import { UseInterceptors, type NestInterceptor, type Type } from '@nestjs/common';
import { map } from 'rxjs';

/** The routes whose answers have amounts say each of them in yuan too; the others cost nothing more. */
export const inYuan = (answer: Type): readonly (ClassDecorator & MethodDecorator)[] => {
  const shown = shownIn(answer);
  if (!shown) return [];
  const saying: NestInterceptor = { intercept: (_, route) => route.handle().pipe(map(shown)) };
  return [UseInterceptors(saying)];
};
