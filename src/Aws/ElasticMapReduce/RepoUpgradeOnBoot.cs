using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<RepoUpgradeOnBoot>))]
public sealed class RepoUpgradeOnBoot(string value) : ConstantClass(value), IWireConstant<RepoUpgradeOnBoot>
{
    public static readonly RepoUpgradeOnBoot SECURITY = new("SECURITY");
    public static readonly RepoUpgradeOnBoot NONE = new("NONE");

    public static RepoUpgradeOnBoot FindValue(string value) => FindValue<RepoUpgradeOnBoot>(value);

    public static implicit operator RepoUpgradeOnBoot?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<PlacementGroupStrategy>))]
public sealed class PlacementGroupStrategy(string value) : ConstantClass(value), IWireConstant<PlacementGroupStrategy>
{
    public static readonly PlacementGroupStrategy SPREAD = new("SPREAD");
    public static readonly PlacementGroupStrategy PARTITION = new("PARTITION");
    public static readonly PlacementGroupStrategy CLUSTER = new("CLUSTER");
    public static readonly PlacementGroupStrategy NONE = new("NONE");

    public static PlacementGroupStrategy FindValue(string value) => FindValue<PlacementGroupStrategy>(value);

    public static implicit operator PlacementGroupStrategy?(string? value) => value is null ? null : FindValue(value);
}
