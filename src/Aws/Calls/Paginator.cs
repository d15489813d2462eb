using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Aws.Calls;

/// <summary>
/// All pages of a list, asked for one by one. An empty page is no end: only a missing marker is.
/// </summary>
internal sealed class Paginator<TResponse>(
    Func<string?, CancellationToken, Task<TResponse>> page,
    string? first,
    Func<TResponse, string?> next)
    : IPaginator<TResponse>
{
    private int _isInUse;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    public IPaginatedEnumerable<TItem> Items<TItem>(Func<TResponse, List<TItem>?> items) =>
        new PaginatedResultKeyResponse<TResponse, TItem>(this, answer => items(answer) ?? []);

    public async IAsyncEnumerable<TResponse> PaginateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isInUse, 1) != 0)
        {
            throw new InvalidOperationException(
                "The pages of this paginator were read already. Ask the client for a new one.");
        }

        var marker = first;
        do
        {
            var answer = await page(marker, cancellationToken).ConfigureAwait(false);
            marker = next(answer);
            yield return answer;
        }
        while (!string.IsNullOrEmpty(marker));
    }
}
