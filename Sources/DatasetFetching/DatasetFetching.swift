// DatasetFetching
