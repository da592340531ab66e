import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LedgerProblem } from './ledger/problem.js';
import { router } from './routes.js';
import './shell/workbench.css';
import { keptLanguage, LanguageContext } from './words/language.js';

const language = keptLanguage();
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the ledger refuses, it refuses again; what it could not be asked, it may answer the next time.
      retry: (times, error) => !(error instanceof LedgerProblem && error.status < 500) && times < 2,
    },
  },
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <LanguageContext value={language}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageContext>
    </StrictMode>,
  );
