using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Offers;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBlazor.App.Data.Mappings;

internal sealed class LeadMapping : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> lead)
    {
        lead.ToTable("leads").HasIndex(l => l.Number).IsUnique();
        lead.HasIndex(l => new { l.Status, l.RegisteredAt });
        lead.HasIndex(l => l.ContactId).HasFilter("\"ContactId\" IS NOT NULL");
        lead.ComplexProperty(l => l.Talks);
        lead.Ignore(l => l.ArrivedAt);
    }
}

internal sealed class DealMapping : IEntityTypeConfiguration<Deal>
{
    public void Configure(EntityTypeBuilder<Deal> deal)
    {
        deal.ToTable("deals").HasIndex(d => d.Number).IsUnique();
        deal.HasIndex(d => d.ManagerId);
        deal.HasIndex(d => d.ContactId);
        deal.HasIndex(d => d.CompanyId);
        deal.HasIndex(d => d.CreatedAt);
        deal.HasIndex(d => d.AssignedAt);
        deal.HasIndex(d => new { d.CreatedBy, d.ClosedAt });
        deal.HasIndex(d => d.InvoicedAt);
        deal.HasIndex(d => d.ShipmentRequestedAt).HasFilter("\"ShipmentRequestedAt\" IS NOT NULL AND \"ShipsOn\" IS NULL AND \"ClosedAt\" IS NULL");
        deal.HasIndex(d => d.DueAt).HasFilter("\"TakenAt\" IS NULL AND \"ClosedAt\" IS NULL");
        deal.Ignore(d => d.Clock).Ignore(d => d.IsClosed).Ignore(d => d.AnswersForLapse);
        deal.Property(d => d.Lines).AsJson();
        deal.HasIndex(d => d.LapseNoticeAt).HasFilter("\"ClosedAt\" IS NULL AND \"LapseNoticeAt\" IS NOT NULL");
        deal.HasIndex(d => d.RepeatsOn).HasFilter("\"RepeatsOn\" IS NOT NULL");
        deal.ComplexProperty(d => d.Talks);
        deal.ComplexProperty(d => d.Life);
    }
}

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.ToTable("offers").HasIndex(o => o.Number).IsUnique();
        offer.HasIndex(o => o.DealId);
        offer.Property(o => o.Lines).AsJson();
        offer.Property(o => o.Sides).AsJson();
    }
}

internal sealed class TaskMapping : IEntityTypeConfiguration<OfficeTask>
{
    public void Configure(EntityTypeBuilder<OfficeTask> task)
    {
        task.ToTable("tasks").HasIndex(t => t.Number).IsUnique();
        task.HasIndex(t => t.DealId);
        task.HasIndex(t => t.ContactId);
        task.HasIndex(t => new { t.AssigneeId, t.State, t.DueAt });
        task.HasIndex(t => t.LeadId).HasFilter("\"LeadId\" IS NOT NULL");
        task.HasIndex(t => t.RemindAt).HasFilter("\"RemindAt\" IS NOT NULL AND \"RemindedAt\" IS NULL");
        task.Property(t => t.Checklist).AsJson();
        task.HasMany(t => t.People).WithOne().HasForeignKey(p => p.TaskId);
        task.Navigation(t => t.People).AutoInclude();
        task.Ignore(t => t.CoExecutors).Ignore(t => t.Observers);
    }
}

internal sealed class TaskPersonMapping : IEntityTypeConfiguration<TaskPerson>
{
    public void Configure(EntityTypeBuilder<TaskPerson> person)
    {
        person.ToTable("task_people").HasKey(p => new { p.TaskId, p.PersonId });
        person.HasIndex(p => p.PersonId);
    }
}

internal sealed class TaskTemplateMapping : IEntityTypeConfiguration<TaskTemplate>
{
    public void Configure(EntityTypeBuilder<TaskTemplate> template)
    {
        template.ToTable("task_templates").HasIndex(t => t.Number).IsUnique();
        template.HasIndex(t => t.OwnerId);
        template.Property(t => t.Checklist).AsJson();
    }
}

internal sealed class BreachMapping : IEntityTypeConfiguration<Breach>
{
    public void Configure(EntityTypeBuilder<Breach> breach)
    {
        breach.ToTable("breaches").HasIndex(b => b.Number).IsUnique();
        breach.HasIndex(b => new { b.PersonId, b.At });
        breach.HasIndex(b => new { b.Department, b.At });
        breach.Ignore(b => b.Rule);
    }
}

internal sealed class StageAttemptMapping : IEntityTypeConfiguration<StageAttempt>
{
    public void Configure(EntityTypeBuilder<StageAttempt> attempt) => attempt.ToTable("stage_attempts").HasKey(a => new { a.DealId, a.PersonId, a.Stage });
}

internal sealed class RequestMapping : IEntityTypeConfiguration<AccountingRequest>
{
    public void Configure(EntityTypeBuilder<AccountingRequest> request)
    {
        request.ToTable("requests").HasIndex(r => r.Number).IsUnique();
        request.HasIndex(r => r.DealId);
        request.HasIndex(r => new { r.State, r.FiledAt });
    }
}
