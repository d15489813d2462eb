using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<SpotProvisioningTimeoutAction>))]
public sealed class SpotProvisioningTimeoutAction(string value)
    : ConstantClass(value), IWireConstant<SpotProvisioningTimeoutAction>
{
    public static readonly SpotProvisioningTimeoutAction SWITCH_TO_ON_DEMAND = new("SWITCH_TO_ON_DEMAND");
    public static readonly SpotProvisioningTimeoutAction TERMINATE_CLUSTER = new("TERMINATE_CLUSTER");

    public static SpotProvisioningTimeoutAction FindValue(string value) =>
        FindValue<SpotProvisioningTimeoutAction>(value);

    public static implicit operator SpotProvisioningTimeoutAction?(string? value) =>
        value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<SpotProvisioningAllocationStrategy>))]
public sealed class SpotProvisioningAllocationStrategy(string value)
    : ConstantClass(value), IWireConstant<SpotProvisioningAllocationStrategy>
{
    public static readonly SpotProvisioningAllocationStrategy CapacityOptimized = new("capacity-optimized");
    public static readonly SpotProvisioningAllocationStrategy PriceCapacityOptimized = new("price-capacity-optimized");
    public static readonly SpotProvisioningAllocationStrategy LowestPrice = new("lowest-price");
    public static readonly SpotProvisioningAllocationStrategy Diversified = new("diversified");
    public static readonly SpotProvisioningAllocationStrategy CapacityOptimizedPrioritized =
        new("capacity-optimized-prioritized");

    public static SpotProvisioningAllocationStrategy FindValue(string value) =>
        FindValue<SpotProvisioningAllocationStrategy>(value);

    public static implicit operator SpotProvisioningAllocationStrategy?(string? value) =>
        value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<OnDemandProvisioningAllocationStrategy>))]
public sealed class OnDemandProvisioningAllocationStrategy(string value)
    : ConstantClass(value), IWireConstant<OnDemandProvisioningAllocationStrategy>
{
    public static readonly OnDemandProvisioningAllocationStrategy LowestPrice = new("lowest-price");
    public static readonly OnDemandProvisioningAllocationStrategy Prioritized = new("prioritized");

    public static OnDemandProvisioningAllocationStrategy FindValue(string value) =>
        FindValue<OnDemandProvisioningAllocationStrategy>(value);

    public static implicit operator OnDemandProvisioningAllocationStrategy?(string? value) =>
        value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<OnDemandCapacityReservationUsageStrategy>))]
public sealed class OnDemandCapacityReservationUsageStrategy(string value)
    : ConstantClass(value), IWireConstant<OnDemandCapacityReservationUsageStrategy>
{
    public static readonly OnDemandCapacityReservationUsageStrategy UseCapacityReservationsFirst =
        new("use-capacity-reservations-first");

    public static OnDemandCapacityReservationUsageStrategy FindValue(string value) =>
        FindValue<OnDemandCapacityReservationUsageStrategy>(value);

    public static implicit operator OnDemandCapacityReservationUsageStrategy?(string? value) =>
        value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<OnDemandCapacityReservationPreference>))]
public sealed class OnDemandCapacityReservationPreference(string value)
    : ConstantClass(value), IWireConstant<OnDemandCapacityReservationPreference>
{
    public static readonly OnDemandCapacityReservationPreference Open = new("open");
    public static readonly OnDemandCapacityReservationPreference None = new("none");

    public static OnDemandCapacityReservationPreference FindValue(string value) =>
        FindValue<OnDemandCapacityReservationPreference>(value);

    public static implicit operator OnDemandCapacityReservationPreference?(string? value) =>
        value is null ? null : FindValue(value);
}
