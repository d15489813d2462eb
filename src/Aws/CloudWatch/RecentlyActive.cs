using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.CloudWatch;

[JsonConverter(typeof(ConstantConverter<RecentlyActive>))]
public sealed class RecentlyActive(string value) : ConstantClass(value), IWireConstant<RecentlyActive>
{
    public static readonly RecentlyActive PT3H = new("PT3H");

    public static RecentlyActive FindValue(string value) => FindValue<RecentlyActive>(value);

    public static implicit operator RecentlyActive?(string? value) => value is null ? null : FindValue(value);
}
