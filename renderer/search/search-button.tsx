// The way to the search for those who do not know its key yet.
import { Search } from 'lucide-react';
import { useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { useOpenSearch } from './search-provider.tsx';

export function SearchButton() {
  const { search } = useStrings();
  return <IconButton reads icon={Search} label={search.title} keys="Ctrl+K" onClick={useOpenSearch()} />;
}
